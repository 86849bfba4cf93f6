using Fairway.Web.Hosting.Caching;

namespace Fairway.Web.Tests.Hosting;

public sealed class EntityTagsTests
{
    private const string Tag = "\"abc-br\"";

    [Theory]
    [InlineData("\"abc-br\"")]
    [InlineData("W/\"abc-br\"")]
    [InlineData("\"x\", \"abc-br\"")]
    [InlineData("\"a,b\",W/\"abc-br\" , \"y\"")]
    [InlineData(" * ")]
    public void A_list_with_the_tag_matches_weakly(string header) => Assert.True(EntityTags.Matches(header, Tag));

    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("abc-br")]
    [InlineData("\"abc-br")]
    [InlineData("\"*\"")]
    [InlineData("")]
    public void Anything_else_does_not(string header) => Assert.False(EntityTags.Matches(header, Tag));
}
