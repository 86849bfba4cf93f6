using System.Collections.Immutable;
using Fairway.Languages;
using Fairway.Search;

namespace Fairway.Tests.Search;

/// <summary>A few real subjects in four languages, and builders of others.</summary>
internal static class SearchCorpus
{
    public static readonly LanguageTag English = LanguageTag.Parse("en");

    public static readonly LanguageTag Arabic = LanguageTag.Parse("ar");

    public static readonly LanguageTag Persian = LanguageTag.Parse("fa");

    public static readonly LanguageTag Vietnamese = LanguageTag.Parse("vi");

    public static readonly ImmutableArray<SearchDocument> Documents =
    [
        Page("guidance/claim-asylum", English, "Claim asylum", "How to ask for protection in the United Kingdom.",
            ("how-to-claim", "How to claim", "Tell an immigration officer when you arrive that you want to claim asylum. Children travelling alone can claim too. You must not wait."),
            ("after-you-claim", "After you claim", "You are given a screening interview. An officer records your fingerprints and asks how you travelled. Later you are invited to the asylum interview, where you explain why you cannot return.")) with { Synonyms = ["refugee status", "پناهندگی", "لجوء"], Topics = ["asylum"] },
        Page("guidance/claim-asylum", Persian, "درخواست پناهندگی", "چگونه در بریتانیا درخواست حمایت کنید.",
            ("how-to-claim", "چگونه درخواست بدهید", "هنگام رسیدن به مأمور مهاجرت بگویید که می‌خواهید درخواست پناهندگی کنید. کودکان تنها نیز می‌توانند درخواست کنند."),
            ("after-you-claim", "پس از درخواست", "از شما مصاحبهٔ غربالگری می‌شود. تصمیم در سال ۱۴۰۴ گرفته می‌شود.")) with { Synonyms = ["refugee status", "asylum", "لجوء"], Topics = ["asylum"] },
        Page("guidance/claim-asylum", Arabic, "طلب اللجوء", "كيف تطلب الحماية في المملكة المتحدة.",
            ("how-to-claim", "كيف تقدم الطلب", "أخبر موظف الهجرة عند وصولك أنك تريد طلب اللجوء. يستطيع الأطفال أيضًا تقديم الطلب. وتُمنح إقامة لمدة خمس سنوات.")) with { Topics = ["asylum"] },
        Page("guidance/claim-asylum", Vietnamese, "Xin tị nạn", "Cách xin bảo vệ tại Vương quốc Anh.",
            ("how-to-claim", "Cách nộp đơn", "Hãy nói với nhân viên di trú rằng bạn muốn xin tị nạn. Bạn có quyền có phiên dịch. Đơn xin được ghi lại.")) with { Topics = ["asylum"] },
        Page("guidance/detention-and-bail", English, "Detention and bail", "When people are detained, and how to ask for bail.",
            ("ask-for-bail", "Ask for bail", "Anyone who is detained may apply for immigration bail. A judge of the First-tier Tribunal decides. Legal help is free for detained people.")) with { Topics = ["detention"] },
        Page("policy/return-hubs", English, "Return hubs", "What is proposed for people whose claim was refused.",
            (null, null, "A return hub is a centre in another country. By 17 April 2025, 9,099 people had crossed the Channel. Albania's government has said no."),
            ("unhcr", "What UNHCR says", "UNHCR set out safeguards. The right to appeal must be kept.")) with { Type = "policy", Topics = ["returns", "asylum"] },
        Page("policy/uk-france", English, "The UK–France agreement", "One in, one out.",
            (null, null, "Under the agreement some people who cross the Channel by small boat are returned to France.")) with { Type = "policy", Topics = ["returns"] },
        Page("policy/italy-albania", Arabic, "اتفاق إيطاليا وألبانيا", "مراكز في ألبانيا تديرها إيطاليا.",
            (null, null, "وقّعت إيطاليا وألبانيا الاتفاق في روما. المراكز في شنجين وغيادر.")) with { Type = "policy", Topics = ["returns"] },
    ];

    public static readonly SearchIndex SampleIndex = Build(Documents);

    public static SearchIndex Build(params IReadOnlyCollection<SearchDocument> documents) => SearchIndex.Build(documents, CancellationToken.None);

    public static SearchDocument Page(string id, LanguageTag language, string title, string summary, params (string? Anchor, string? Heading, string Text)[] sections) => new()
    {
        Id = $"page:{id}",
        Language = language,
        Type = "guidance",
        Title = title,
        Summary = summary,
        Sections = [.. sections.Select(section => new SearchSection(section.Anchor, section.Heading, section.Text))],
        Address = $"/{language}/{id}",
        Date = new DateOnly(2026, 8, 20),
    };

    public static ImmutableDictionary<SearchFacet, string> Only(params IEnumerable<(SearchFacet Facet, string Value)> filter) => filter.ToImmutableDictionary(each => each.Facet, each => each.Value);

    public static SearchResults Find(this SearchIndex index, string text, LanguageTag language) => index.Search(new SearchQuery { Text = text, Language = language }, CancellationToken.None);

    public static SearchResults Find(string text, LanguageTag language) => SampleIndex.Find(text, language);

    public static string[] Ids(this SearchResults results) => [.. results.Hits.Select(hit => hit.Document.Id["page:".Length..])];

    /// <summary>The words that are marked.</summary>
    public static string[] Marked(this MarkedText text) => [.. text.Marks.Select(mark => text.Text.Substring(mark.Start, mark.Length))];
}
