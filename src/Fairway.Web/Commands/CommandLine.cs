using System.CommandLine;

namespace Fairway.Web.Commands;

/// <summary>The verbs of <c>fairway</c>, one file each.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => Create(TimeProvider.System);

    public static RootCommand Create(TimeProvider time) => new("Fairway: a public information portal.")
    {
        ServeCommand.Create(),
        CheckCommand.Create(),
        PublishCommand.Create(time),
        HistoryCommand.Create(time),
        RollbackCommand.Create(time),
        VerifyCommand.Create(),
        ConsolidateCommand.Create(time),
        RestoreCommand.Create(time),
        DataCommand.Create(),
        TranslationsCommand.Create(time),
        SearchCommand.Create(time),
        AccountCommand.Create(time),
        ActivityCommand.Create(time),
    };
}
