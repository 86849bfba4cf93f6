using System.Text.Encodings.Web;
using Fairway.Languages;
using Microsoft.AspNetCore.Html;

namespace Fairway.Web.Reading;

/// <summary>A message some of whose arguments are HTML: a date in <c>time</c>, a link, a name in another language. The words are encoded, the arguments write themselves.</summary>
internal sealed class MessageHtml : IHtmlContent
{
    // Private-use characters stand for the arguments while the message is formatted; no message holds them.
    private const char FirstPlace = '\ue000';

    private readonly string _text;
    private readonly IHtmlContent[] _parts;

    public MessageHtml(Messages messages, string key, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var parts = new List<IHtmlContent>();
        var plain = arguments.ToArray();
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i].Value is not IHtmlContent html)
                continue;
            plain[i].Value = ((char)(FirstPlace + parts.Count)).ToString();
            parts.Add(html);
        }

        _parts = [.. parts];
        _text = messages.Format(key, plain);
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var rest = _text.AsSpan();
        while (rest.IndexOfAnyInRange(FirstPlace, (char)(FirstPlace + _parts.Length - 1)) is >= 0 and var place && _parts.Length > 0)
        {
            encoder.Encode(writer, rest[..place].ToString());
            _parts[rest[place] - FirstPlace].WriteTo(writer, encoder);
            rest = rest[(place + 1)..];
        }

        encoder.Encode(writer, rest.ToString());
    }
}
