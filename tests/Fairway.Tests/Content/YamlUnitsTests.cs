using System.Collections.Immutable;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Tests.Content;

public sealed class YamlUnitsTests
{
    private const string Source = "title: Deaths\nwords:\n  cause:\n    Harsh conditions, or lack of shelter: Harsh conditions\n    50%: Half\nnotes:\n  - One\n";

    [Fact]
    public void A_word_of_the_data_names_its_unit_whatever_letters_it_has()
    {
        var file = Exported();

        Assert.Equal(["title", "words.cause.Harsh conditions, or lack of shelter", "words.cause.50%", "notes.1"], file.Places);
        var made = Map(file.Fill(id => YamlUnits.Value(id, "x")));
        Assert.Equal(["Harsh conditions, or lack of shelter", "50%"], ((YamlMap)((YamlMap)made.Find("words")!).Find("cause")!).Entries.Select(entry => entry.Key.Text));
    }

    [Fact]
    public void Fields_that_only_the_translation_has_stand_where_those_of_the_source_end()
    {
        const string Before =
            "title: Old\nwords:\n  cause:\n    50%: Half\n    Drowning: 'Drowned: dead'\n  country: { France: Frankreich }\nversions:\n  3: A note\ntranslation: { by: machine, checked: 2026-01-01 }\n";
        var made = "translation:\n  by: me\n" + Exported().Fill(id => YamlUnits.Value(id, "x"));

        Assert.Equal(
            """
            translation:
              by: me
            title: x
            words:
              cause:
                "Harsh conditions, or lack of shelter": x
                "50%": x
                Drowning: "Drowned: dead"
              country:
                France: Frankreich
            notes:
              - x
            versions:
              3: A note

            """.ReplaceLineEndings("\n"),
            YamlUnits.Keep(made, Map(made), Map(Before), "translation"));
    }

    [Fact]
    public void Where_the_translation_has_no_more_than_its_source_nothing_is_added()
    {
        var made = Exported().Fill(id => YamlUnits.Value(id, "x"));

        Assert.Equal(made, YamlUnits.Keep(made, Map(made), Map(Source), "translation"));
        Assert.Equal(made, YamlUnits.Keep(made, Map(made), null, "translation"));
    }

    private static TranslationFile Exported()
    {
        var (skeleton, units) = YamlUnits.Pair(Map(Source), null);
        return new("datasets/deaths", null, skeleton, units);
    }

    private static YamlMap Map(string text)
    {
        var faults = new FaultList();
        var map = YamlReader.ReadMap(text, "a.yaml", faults);
        Assert.Equal(ImmutableArray<Fault>.Empty, faults.ToSorted());
        return map!;
    }
}
