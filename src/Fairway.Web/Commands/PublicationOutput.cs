using System.CommandLine;
using System.Globalization;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary>What became of a publication, in a line for a person and a code for the shell.</summary>
internal static class PublicationOutput
{
    public static int Write(ParseResult parsed, PublicationResult result)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        foreach (var fault in result.Faults)
            error.WriteLine(fault.File.Length == 0 ? fault.Message : fault.ToString());
        foreach (var path in result.Conflicts)
            error.WriteLine($"{path}: another publication changed it since the base, in another way.");
        switch (result.Outcome)
        {
            case PublicationOutcome.Published:
                output.WriteLine(Line(result.Release!));
                return ExitCode.Done;
            case PublicationOutcome.Unchanged:
                output.WriteLine($"Nothing to publish: this is the tree of {Line(result.Release!)}");
                return ExitCode.Done;
            case PublicationOutcome.Conflict:
                error.WriteLine("Nothing was published. Look at what changed, merge it and publish on the newest release.");
                return ExitCode.Input;
            default:
                return ExitCode.Input;
        }
    }

    public static int NoRelease(ParseResult parsed, int number, ReleaseLog log)
    {
        parsed.InvocationConfiguration.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"There is no release {number}; the newest is {log.Count}."));
        return ExitCode.Input;
    }

    private static string Line(Release release) => string.Create(
        CultureInfo.InvariantCulture, $"Release {release.Number}, {release.Published:yyyy-MM-dd HH:mm} UTC, {release.Digest}");
}
