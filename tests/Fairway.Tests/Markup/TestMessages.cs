using Fairway.Languages;
using Fairway.Tests.Languages;

namespace Fairway.Tests.Markup;

/// <summary>The messages that texts use, in English and Persian.</summary>
internal static class TestMessages
{
    private static readonly Messages English = TestLanguages.Messages(TestLanguages.English, """
        {
          "callout.warning": "Warning", "callout.deadline": "Deadline", "callout.help": "Get help", "callout.known": "What is known", "callout.unknown": "What is not known",
          "citation.label": "Source {number}", "table.label": "Table"
        }
        """);

    private static readonly Messages Persian = TestLanguages.Messages(TestLanguages.Persian, """
        {
          "callout.warning": "توجه", "callout.deadline": "مهلت", "callout.help": "کمک", "callout.known": "آنچه می‌دانیم", "callout.unknown": "آنچه نمی‌دانیم",
          "citation.label": "منبع {number}", "table.label": "جدول"
        }
        """);

    public static Messages In(string language) => language == "fa" ? Persian : English;
}
