namespace Fairway.Web.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input is at fault.</summary>
    public const int Input = 1;

    public const int Usage = 2;

    /// <summary>No such store, origin out of reach, disk full.</summary>
    public const int Environment = 3;
}
