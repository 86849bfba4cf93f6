using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary>What the machine, not the input, did wrong: said as a sentence, with its own exit code.</summary>
internal static class EnvironmentFaults
{
    public static Task<int> Guard(ParseResult parsed, Func<int> action) => Guard(parsed, () => Task.FromResult(action()));

    public static async Task<int> Guard(ParseResult parsed, Func<Task<int>> action)
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(exception.Message);
            return ExitCode.Environment;
        }
    }
}
