using System.CommandLine;
using Fairway.Releases;

namespace Fairway.Web.Commands;

/// <summary>What the verbs that work on a store share: its two options, and opening it.</summary>
internal sealed class StoreCommands
{
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<string?> _origin = CommonOptions.Origin();

    public void AddTo(Command command)
    {
        command.Add(_store);
        command.Add(_origin);
    }

    public string Folder(ParseResult parsed) => parsed.GetRequiredValue(_store);

    public string? Origin(ParseResult parsed) => parsed.GetValue(_origin);

    /// <summary>The store, made where it is not there: for publishing into it.</summary>
    public ReleaseStore Make(ParseResult parsed, TimeProvider time) => ReleaseStores.Open(Folder(parsed), Origin(parsed), time);

    /// <summary>The store, which must be there.</summary>
    /// <exception cref="StoreUnavailableException">There is none.</exception>
    public ReleaseStore Open(ParseResult parsed, TimeProvider time)
    {
        if (Origin(parsed) is null && !Directory.Exists(Folder(parsed)))
            throw new StoreUnavailableException($"There is no store in '{Folder(parsed)}'. Name the folder that keeps the releases with --store.");
        return Make(parsed, time);
    }
}
