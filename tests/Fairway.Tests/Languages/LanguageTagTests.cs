using Fairway.Languages;

namespace Fairway.Tests.Languages;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("EN", "en")]
    [InlineData("fa-af", "fa-AF")]
    [InlineData("uz-cyrl-uz", "uz-Cyrl-UZ")]
    [InlineData("CKB", "ckb")]
    [InlineData("es-419", "es-419")]
    [InlineData("de-1996", "de-1996")]
    public void A_tag_is_kept_in_its_canonical_case(string text, string expected) => Assert.Equal(expected, LanguageTag.Parse(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("e1")]
    [InlineData("engl")]
    [InlineData("en-")]
    [InlineData("en_GB")]
    [InlineData("en-abcdefghi")]
    [InlineData("فا")]
    [InlineData("en-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaa")]
    public void What_is_not_a_tag_is_refused(string text)
    {
        Assert.False(LanguageTag.TryParse(text, out _));
        Assert.Throws<FormatException>(() => LanguageTag.Parse(text));
    }
}
