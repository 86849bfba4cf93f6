using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Fairway.Web.Tests.Support;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>A browser as far as the desk knows: it keeps cookies, and fills in forms as they come.</summary>
internal sealed class Visitor(RunningSite site, string address)
{
    public Dictionary<string, string> Cookies { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>Each Set-Cookie that came, whole.</summary>
    public List<string> SetCookies { get; } = [];

    public string Language { get; set; } = "en";

    /// <summary>With the cookies that this one has now.</summary>
    public Visitor Copy() => new(site, address) { Cookies = new(Cookies, StringComparer.Ordinal), Language = Language };

    public Task<HttpResponseMessage> Get(string path) => Send(HttpMethod.Get, path, null);

    public async Task<IHtmlDocument> Page(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Get(path);
        return await Read(response, path, expected);
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage response, string path = "", HttpStatusCode expected = HttpStatusCode.OK)
    {
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{path}: {response.StatusCode} {response.Headers.Location}\n{html[..Math.Min(html.Length, 600)]}");
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>Fills in the form of a page that goes to an address, and sends it with its hidden fields.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string action, params (string Name, string Value)[] fields)
    {
        return await Post(action, [.. await Hidden(page, action, fields), .. fields]);
    }

    /// <summary><see cref="Submit"/> with a file in its field <c>file</c>.</summary>
    public async Task<HttpResponseMessage> SubmitFile(string page, string action, string name, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in (IEnumerable<(string, string)>)[.. await Hidden(page, action, fields), .. fields])
            form.Add(new StringContent(value), field);
        form.Add(new ByteArrayContent(bytes), "file", name);
        return await Send(HttpMethod.Post, action, form);
    }

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))));

    /// <summary>Sends a file with the fields of its form.</summary>
    public async Task<HttpResponseMessage> Upload(string path, string field, string name, string text, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in fields)
            content.Add(new StringContent(value), key);
        content.Add(new StringContent(text), field, name);
        return await Send(HttpMethod.Post, path, content);
    }
    public Task<HttpResponseMessage> Post(string path, HttpContent content) => Send(HttpMethod.Post, path, content);

    /// <summary>The token that any form of the page carries.</summary>
    public async Task<(string, string)> Token(string page) =>
        ("__RequestVerificationToken", (await Page(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    private async Task<IEnumerable<(string Name, string Value)>> Hidden(string page, string action, (string Name, string Value)[] fields)
    {
        var document = await Page(page);
        var form = document.QuerySelectorAll("form").OfType<IHtmlFormElement>().FirstOrDefault(each => each.GetAttribute("action") == action);
        Assert.True(form is not null, $"{page} has no form for {action}.");
        return form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value)).Where(each => !fields.Any(field => field.Name == each.Item1));
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("Accept-Language", Language);
        // What is too large is refused before it is sent.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1024 * 1024;
        if (method == HttpMethod.Post)
            request.Headers.Add("Origin", "https://fairway.example");
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await site.Client.SendAsync(request);
        foreach (var header in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            SetCookies.Add(header);
            var pair = header.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0)
                Cookies.Remove(pair[0]);
            else
                Cookies[pair[0]] = pair[1];
        }

        return response;
    }
}
