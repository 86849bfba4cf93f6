using System.Globalization;

namespace Fairway.Benchmarks.Build;

/// <summary>The same pages for Hugo, with a template of about the same parts: head, navigation, contents, body, foot.</summary>
internal static class HugoTree
{
    public static void Write(string folder, int pages)
    {
        var content = Directory.CreateDirectory(Path.Combine(folder, "content", "policy")).FullName;
        var layouts = Directory.CreateDirectory(Path.Combine(folder, "layouts", "_default")).FullName;
        File.WriteAllText(Path.Combine(folder, "config.toml"), "baseURL = 'http://127.0.0.1/'\ntitle = 'Pages'\ndisableKinds = ['taxonomy', 'term', 'RSS']\n");
        File.WriteAllText(Path.Combine(layouts, "baseof.html"), """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}">
            <link rel="canonical" href="{{ .Permalink }}"></head><body><nav><a href="/">Home</a> <a href="/policy/">Policies</a></nav>
            <main>{{ block "main" . }}{{ end }}</main><footer>Foot</footer></body></html>
            """);
        File.WriteAllText(Path.Combine(layouts, "single.html"), """
            {{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .TableOfContents }}{{ .Content }}{{ end }}
            """);
        File.WriteAllText(Path.Combine(layouts, "list.html"), """
            {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
            """);

        for (var number = 1; number <= pages; number++)
        {
            File.WriteAllText(
                Path.Combine(content, string.Create(CultureInfo.InvariantCulture, $"generated-{number}.md")),
                $"""
                ---
                title: {PageGenerator.Title(number)}
                summary: {PageGenerator.Summary(number)}
                date: 2026-11-22
                ---
                {PageGenerator.Body(number, string.Create(CultureInfo.InvariantCulture, $"/policy/generated-{number % pages + 1}/"))}
                """);
        }
    }
}
