using System.Globalization;
using System.Text;

namespace Fairway.Benchmarks.Build;

/// <summary>Pages of about 400 words with headings, lists, emphasis, links and a table: the same for every generator, and the same at each run.</summary>
internal static class PageGenerator
{
    private static readonly string[] Words =
        ("claim decision interview letter appeal tribunal evidence adviser country protection family housing support record court rule date "
        + "person officer interpreter right reason question answer place money child school doctor health travel document identity border boat "
        + "arrival figure year week month agreement government policy law source review").Split(' ');

    public static string Title(int number) => string.Create(CultureInfo.InvariantCulture, $"Generated page {number}");

    public static string Summary(int number) => string.Create(CultureInfo.InvariantCulture, $"What page {number} says in one sentence.");

    /// <param name="number">Seeds the words.</param>
    /// <param name="link">The target of a link to another page, in the generator's own form.</param>
    public static string Body(int number, string link)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var section = 1; section <= 5; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## Part {section} about {Pick(random)} {{#part-{section}}}\n\n");
            Sentences(text, random, 4);
            text.Append("\n\n");
            for (var item = 0; item < 3; item++)
            {
                text.Append("- **").Append(Pick(random)).Append("** ");
                Sentences(text, random, 1);
                text.Append('\n');
            }
        }

        return text.Append("\n| Date | What |\n| --- | --- |\n| 2025 | ").Append(Pick(random)).Append(" |\n| 2026 | ").Append(Pick(random))
            .Append(" |\n\nSee [another page](").Append(link).Append(").\n").ToString();
    }

    private static void Sentences(StringBuilder text, Random random, int count)
    {
        for (var sentence = 0; sentence < count; sentence++)
        {
            for (var word = 0; word < 12; word++)
                text.Append(Pick(random)).Append(' ');
            text.Append(Pick(random)).Append(". ");
        }
    }

    private static string Pick(Random random) => Words[random.Next(Words.Length)];
}
