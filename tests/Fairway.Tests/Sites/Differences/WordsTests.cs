using System.Globalization;
using CsCheck;
using Fairway.Sites.Differences;

namespace Fairway.Tests.Sites.Differences;

public sealed class WordsTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "é", "e\u0301", "ế", "e\u0302\u0301", " ", "  ", "\n", ".", ",", "'", "’", "-", "7", "42", "۴", "١", "٫", "٬", "%",
        "می", "\u200c", "شود", "ؤ", "ّ", "لا", "ሰላም", "፡", "።", "ไ", "ท", "ย์", "的", "か", "🇬🇧", "👩‍⚕️", "\u2068", "\u2069", "\u061c", "\u200d", "_", "·", "[p]",
    ];

    /// <summary>Letters, marks, joiners, signs, digits and spaces of many scripts, and what is in no script.</summary>
    public static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(chosen => string.Concat(chosen.Select(i => Pieces[i])));

    [Theory]
    [InlineData("Home Office, 2025", "Home| |Office|,| |2025")]
    [InlineData("don't l’asile 10,342 15.5 1,2,", "don't| |l’asile| |10,342| |15.5| |1,2|,")]
    [InlineData("small-boat", "small|-|boat")]
    [InlineData("ends.' Then", "ends|.|'| |Then")]
    [InlineData("می\u200cخواهم بروم، ۱۰٬۳۴۲", "می\u200cخواهم| |بروم|،| |۱۰٬۳۴۲")]
    [InlineData("طلب اللّجوء: ٤٢٫٥", "طلب| |اللّجوء|:| |٤٢٫٥")]
    [InlineData("quyền được bảo vệ", "quyền| |được| |bảo| |vệ")]
    [InlineData("quye\u0302\u0300n đươ\u0323c", "quye\u0302\u0300n| |đươ\u0323c")]
    [InlineData("መብት፡ አለ።", "መብት|፡| |አለ|።")]
    [InlineData("ไทย", "ไ|ท|ย")]
    [InlineData("庇护 ok", "庇|护| |ok")]
    public void A_text_is_cut_where_its_readers_see_words_end(string text, string words) => Assert.Equal(words.Split('|'), Words.Of(text));

    [Fact]
    public void Words_joined_are_the_text_and_no_letter_is_parted_from_its_marks() => AnyText.Sample(text =>
    {
        var words = Words.Of(text);

        Assert.Equal(text, string.Concat(words));
        Assert.DoesNotContain("", words);
        var starts = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        Assert.All(Starts(words), start => Assert.Contains(start, starts));
    });

    private static IEnumerable<int> Starts(IEnumerable<string> words)
    {
        var at = 0;
        foreach (var word in words)
        {
            yield return at;
            at += word.Length;
        }
    }
}
