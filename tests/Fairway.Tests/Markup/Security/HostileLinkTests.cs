using Fairway.Markup;

namespace Fairway.Tests.Markup.Security;

/// <summary>Ways to smuggle a script into a text, read by a real HTML parser.</summary>
public class HostileLinkTests
{
    private static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "jAvAsCrIpT:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript&#x3a;alert(1)",
        "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#0000106avascript:alert(1)", "java&Tab;script:alert(1)", "java&#9;script:alert(1)",
        "java&#10;script:alert(1)", "java&#13;script:alert(1)", "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)", "&#14;javascript:alert(1)",
        "&nbsp;javascript:alert(1)", "&#8203;javascript:alert(1)", "&#xFEFF;javascript:alert(1)", "java&shy;script:alert(1)", "javascript\\:alert(1)",
        "\\javascript:alert(1)", "javascript://example.org/%0aalert(1)", "javascript:https://example.org", "javascript:&quot;onclick=alert(1)",
        "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "DATA:text/html,x", "data:image/svg+xml,x", "d&#97;ta:text/html,x", "vbscript:msgbox(1)",
        "VBScript:msgbox(1)", "livescript:x", "mocha:x", "file:///etc/passwd", "FILE:c:/", "blob:https://example.org/x", "about:blank", "filesystem:x", "ws://example.org",
        "view-source:https://example.org", "intent://x#Intent;end", "jar:https://example.org!/x", "//example.org", "///example.org", "/\\example.org", "\\\\example.org",
        "https:example.org", "https:/example.org", "https:///example.org", "https://a@example.org", "https://a:b@example.org", "https://a\\@example.org", "http&#58;javascript",
        "term:javascript:alert(1)", "page:javascript:alert(1)/x", "page://example.org/x", "term://example.org", "tel:javascript", "mailto:", "%6Aavascript:alert(1)",
        "javascript%3Aalert(1)", "#\"onclick=alert(1)", "x\"onclick=\"alert(1)", "x'onclick='alert(1)", "x\"><script>alert(1)</script>",
    ];

    private static readonly string[] Forms =
    [
        "[a]({0})", "[a](<{0}>)", "[a]({0} \"title\")", "[a][b]\n\n[b]: {0}", "[a]\n\n[a]: <{0}> 'title'", "<{0}>", "![a]({0})", "[![a]({0})]({0})", "[a]( {0} )", "## [a]({0})",
        "| [a]({0}) |\n| - |\n| <{0}> |", "::: known [a]({0})\n[a]({0})\n:::", "- [a]({0})", "[*a*`b`]({0})", "[a](<\t{0}\t>)", "\\[a]({0})",
    ];

    public static TheoryData<string> Texts =>
    [
        .. Addresses.SelectMany(address => Forms.Select(form => form.Replace("{0}", address, StringComparison.Ordinal))),
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">a</a>", "<svg onload=alert(1)>", "<style>*{}</style>", "<!--><script>-->",
        "<iframe src=//example.org>", "<![CDATA[<script>]]>", "<?php x ?>", "`<script>`", "```\n</code></pre><script>alert(1)</script>\n```", "    </code><script>",
        "```\"onclick=alert(1)\nx\n```", "```x{onclick=alert(1)}\nx\n```", "# a {onclick=alert(1)}", "## a {#x onclick=alert(1)}", "## a {#x\"onclick=alert(1)}", "*a*{onclick=alert(1)}",
        "[a](https://example.org){onclick=alert(1)}", "{onclick=alert(1)}\n\na", "## \"onclick=alert(1) x=\"", "[a](https://example.org \"x\\\" onclick=alert(1) y=\\\"\")",
        "[a](https://example.org '\"><script>alert(1)</script>')", "[a](https://example.org/\"onclick=alert(1))", "[a](https://example.org/'onclick=alert(1))",
        "[a](page:a/b#\"onclick=alert(1))", "[a](page:a/b#c '\"onclick=alert(1)')", "[^\"onclick=alert(1)]", "{{a.b\"onclick=alert(1)}}", "{{<script>.x}}", "::: \"onclick=alert(1)\na\n:::",
        "::: warning <script>alert(1)</script>\n:::", "| <script> |\n| - |", "## <script>\n\n| a |\n| - |", "&lt;script>alert(1)&lt;/script>", "\\<script>", "<scr<script>ipt>", "a\u2028<script>",
        "<https://example.org/\"onclick=alert(1)>", "<https://example.org/<script>>", "<a@b.c\"onclick=alert(1)>",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_becomes_more_than_safe_HTML(string text) => SafeHtml.Check(Render(text));

    [Fact]
    public void No_hostile_address_is_linked()
    {
        foreach (var address in Addresses)
        {
            var (document, faults) = Dialect.Parse($"[a](<{address}>)");

            Assert.DoesNotContain("<a", document.Render(new FakeContext()), StringComparison.Ordinal);
            Assert.True(faults.Any(fault => fault.Code is MarkupFault.LinkNotAllowed or MarkupFault.UnknownAnchor) || !address.All(letter => letter is not '<' and not '>'), address);
        }
    }

    [Fact]
    public void What_is_judged_is_what_is_written()
    {
        var links = SafeHtml.Parse(Render("[a](<&#9; ht&#10;tps://example.org/a&#13;b &#1;>)"));

        Assert.Equal("https://example.org/ab", links.Single(element => element.LocalName == "a").GetAttribute("href"));
    }

    private static string Render(string text) => Dialect.Parse(text).Document.Render(new FakeContext(TestMessages.In("en")));
}
