using System.Globalization;
using Fairway.Content;
using Fairway.Input;
using Fairway.Languages;
using Fairway.Statistics;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Fairway.Web.Reading;

/// <summary>What every view may say: messages in the reader's language, dates, and the language of what is not in it.</summary>
public abstract class FairwayView<TModel> : RazorPage<TModel>
{
    private protected Reader Reader => ((ViewModel)(object)Model!).Frame.Reader;

    private protected Messages Messages => Reader.Messages;

    private protected string T(string key) => Messages[key];

    private protected string T(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => Messages.Format(key, arguments);

    private protected IHtmlContent H(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => new MessageHtml(Messages, key, arguments);

    private protected string Number(long number) => Reader.Language.Numbers.Write(number);

    /// <summary>A day in <c>time</c>, written for the reader.</summary>
    private protected IHtmlContent Day(DateOnly day)
    {
        var time = new HtmlContentBuilder();
        time.AppendHtml("<time datetime=\"").AppendHtml(IsoDay.Write(day)).AppendHtml("\">");
        return time.Append(Reader.Language.Dates.Write(day)).AppendHtml("</time>");
    }

    /// <summary>A second in <c>time</c>: the day and the time of day, written for the reader.</summary>
    private protected IHtmlContent Moment(DateTimeOffset instant)
    {
        var time = new HtmlContentBuilder();
        time.AppendHtml("<time datetime=\"").AppendHtml(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)).AppendHtml("\">");
        return time.Append(T("past.moment", ("day", DateOnly.FromDateTime(instant.UtcDateTime)), ("time", ClockText.Write(instant, Reader.Language)))).AppendHtml("</time>");
    }

    /// <summary>The address as it stood at the time of the page that is read.</summary>
    private protected string AtSameTime(string path) => Reader.Past?.Of(path) ?? path;

    /// <summary>[p] and its kin, with what it means; nothing for a final value.</summary>
    private protected IHtmlContent Mark(ValueStatus status)
    {
        if (StatusText.Mark(status) is not { } mark)
            return HtmlString.Empty;
        var html = new HtmlContentBuilder();
        html.AppendHtml("<abbr class=\"st\" title=\"").Append(StatusText.Title(status, Messages)!).AppendHtml("\">");
        return html.Append(mark).AppendHtml("</abbr>");
    }

    /// <summary>What an edition changed, in the language that the note has.</summary>
    private protected IHtmlContent Note(EditionChange change)
    {
        var html = new HtmlContentBuilder();
        if (change.Language == Reader.Tag)
            return html.Append(change.Note);
        var language = Reader.Site.Languages[change.Language];
        html.AppendHtml("<span lang=\"").Append(language.Tag.Value).AppendHtml("\" dir=\"").Append(language.Dir).AppendHtml("\">");
        return html.Append(change.Note).AppendHtml("</span>");
    }

    /// <summary>The value of <c>lang</c>; null, so that the attribute is left out, where it is the page's own.</summary>
    private protected string? LangOf(Language? language) => language is null || language.Tag == Reader.Tag ? null : language.Tag.Value;

    private protected string? DirOf(Language? language) => language is null || language.Tag == Reader.Tag ? null : language.Dir;
}
