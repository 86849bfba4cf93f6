using System.Collections.Frozen;
using Fairway.Input;
using Fairway.Markup;

namespace Fairway.Tests.Markup.Specs;

/// <summary>Every example of every specification in <c>Specs</c>, run.</summary>
public class SpecTests
{
    private static readonly FrozenDictionary<string, SpecExample> Examples = SpecReader.ReadAll().ToFrozenDictionary(example => example.Name);

    public static TheoryData<string> Names => [.. Examples.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_dialect_does_what_its_specification_says(string name)
    {
        var example = Examples[name];
        var faults = new FaultList();
        var pipeline = example.CommonMark is null ? MarkupPipeline.Dialect : EveryLinkPolicy.Pipeline;

        var document = MarkupParser.Parse(example.Source, Dialect.File, 1, faults, pipeline);
        var html = document.Render(new FakeContext(TestMessages.In(example.Language)));

        Assert.Equal(example.Faults, faults.ToSorted().Select(fault => $"{fault.Code}@{fault.Line}:{fault.Column}"));
        Assert.Equal(example.Html, html);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_sections_of_an_example_join_to_the_whole(string name)
    {
        var example = Examples[name];
        var document = Dialect.Parse(example.Source).Document;
        var context = new FakeContext(TestMessages.In(example.Language));

        Assert.Equal(document.Render(context), string.Concat(document.RenderSections(context).Select(section => section.Html)));
    }

    [Fact]
    public void Every_fault_of_the_dialect_has_an_example_or_an_attack()
    {
        var codes = typeof(MarkupFault).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        var shown = Examples.Values.SelectMany(example => example.Faults).Select(fault => fault.Split('@')[0])
            .Concat(Limits.HostileTextTests.Attacks.Select(attack => attack.Data.Item3));

        Assert.Empty(codes.Except(shown));
    }
}
