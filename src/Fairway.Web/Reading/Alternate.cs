using Fairway.Languages;

namespace Fairway.Web.Reading;

/// <summary>The same page in a language.</summary>
internal sealed record Alternate(Language Language, string Path)
{
    /// <summary>A page that every language of the site has.</summary>
    public static Alternate[] InAll(Reader reader, Func<LanguageTag, string> address) =>
        [.. reader.Site.Languages.All.Select(language => new Alternate(language, address(language.Tag)))];
}
