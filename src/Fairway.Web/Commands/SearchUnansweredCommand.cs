using Fairway.Input;
using System.CommandLine;
using System.Globalization;
using Fairway.Search.Unanswered;

namespace Fairway.Web.Commands;

/// <summary><c>fairway search unanswered</c>: what readers looked for and the site did not have, most first, for editors.</summary>
internal static class SearchUnansweredCommand
{
    private const int UsualDays = 30;

    public static Command Create(TimeProvider time)
    {
        var folder = new Option<string>("--searches")
        {
            Description = "The folder of the counts: the setting Fairway:Searches of the server.",
            DefaultValueFactory = _ => Path.Combine("var", "searches"),
        };
        var days = new Option<int>("--days")
        {
            Description = $"Of how many days, today included (UTC); 1 to {UnansweredSearches.DaysKept + 1}.",
            DefaultValueFactory = _ => UsualDays,
        };
        days.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number is < 1 or > UnansweredSearches.DaysKept + 1)
                result.AddError($"--days must be a number from 1 to {UnansweredSearches.DaysKept + 1}.");
        });
        var command = new Command(
            "unanswered",
            $"Lists the searches that found nothing, most first, as count, language and words: those that came at least {UnansweredSearches.Threshold} times in a day. The first page alone is counted, without filters.")
        {
            folder, days,
        };
        command.SetAction((parsed, cancellationToken) => EnvironmentFaults.Guard(parsed, () =>
        {
            var output = parsed.InvocationConfiguration.Output;
            var today = IsoDay.Today(time);
            var list = UnansweredList.Of(new UnansweredFiles(parsed.GetRequiredValue(folder)), today, parsed.GetValue(days));
            foreach (var (query, count) in list)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count}\t{query.Language}\t{query.Words}"));
            if (list.Count == 0)
                parsed.InvocationConfiguration.Error.WriteLine($"No search that found nothing came {UnansweredSearches.Threshold} times in a day.");
            return ExitCode.Done;
        }));
        return command;
    }
}
