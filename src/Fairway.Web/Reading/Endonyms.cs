using System.Text.Encodings.Web;
using Fairway.Languages;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading;

/// <summary>Several languages' own names, as a list in a sentence of the reader's.</summary>
internal sealed class Endonyms(IReadOnlyList<Language> languages, Language reader) : IHtmlContent
{
    // Private-use characters stand for the names while they are joined; no pattern of a list holds them.
    private const char FirstPlace = '\ue100';

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var list = reader.List([.. Enumerable.Range(FirstPlace, languages.Count).Select(place => ((char)place).ToString())]);
        foreach (var letter in list)
        {
            if (letter >= FirstPlace && letter < FirstPlace + languages.Count)
                new Endonym(languages[letter - FirstPlace]).WriteTo(writer, encoder);
            else
                encoder.Encode(writer, letter.ToString());
        }
    }
}
