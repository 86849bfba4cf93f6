using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary>What the machine, not the input, did wrong: said as a sentence, with its own exit code.</summary>
internal static class EnvironmentFaults
{
    public static int Guard(ParseResult parsed, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(exception.Message);
            return ExitCode.Environment;
        }
    }
}
