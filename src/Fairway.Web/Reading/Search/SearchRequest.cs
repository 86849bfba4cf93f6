using System.Globalization;
using System.Text;
using Fairway.Languages;
using Fairway.Search;
using Fairway.Sites;

namespace Fairway.Web.Reading.Search;

/// <summary>The query string of the search page, read and written in one place.</summary>
/// <param name="Text">Trimmed; empty when nothing was asked.</param>
/// <param name="Page">From 1.</param>
internal sealed record SearchRequest(string Text, string? Type, string? Topic, int Page)
{
    public const int PageSize = 10;

    /// <summary>Nobody reads on; a crawler would.</summary>
    public const int LastPage = 50;

    public int Offset => (Page - 1) * PageSize;

    /// <summary>Reads what can be read: a reader who mistypes an address is shown results, not an error.</summary>
    public static SearchRequest Read(IQueryCollection query)
    {
        var page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;
        return new(query["q"].ToString().Trim(), OneOf(query["type"]), OneOf(query["topic"]), page);
    }

    public SearchQuery ToQuery(LanguageTag language) => new()
    {
        Text = Text,
        Language = language,
        Type = Type,
        Topic = Topic,
        Offset = Offset,
        Limit = PageSize,
    };

    public string Address(LanguageTag language)
    {
        var address = new StringBuilder(Addresses.Search(language, Text));
        Append(address, "type", Type);
        Append(address, "topic", Topic);
        if (Page > 1)
            address.Append(CultureInfo.InvariantCulture, $"&page={Page}");
        return address.ToString();
    }

    private static void Append(StringBuilder address, string name, string? value)
    {
        if (value is not null)
            address.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    private static string? OneOf(string? value) => Input.Slug.IsValid(value) ? value : null;
}
