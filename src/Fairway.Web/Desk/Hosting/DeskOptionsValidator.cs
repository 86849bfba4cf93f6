using System.Data.Common;
using Fairway.Releases;
using Fairway.Web.Desk.Organisations;
using Fairway.Web.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Fairway.Web.Desk.Hosting;

/// <summary>Stops the program at its start, with a sentence, when a setting of the desk is wrong.</summary>
internal sealed class DeskOptionsValidator(IOptions<FairwayOptions> site) : IValidateOptions<DeskOptions>
{
    public ValidateOptionsResult Validate(string? name, DeskOptions options)
    {
        var faults = new List<string>();
        if (options.Folder is not null && string.IsNullOrWhiteSpace(options.Folder))
            faults.Add("Fairway:Desk:Folder is empty. Name the folder of the desk's database, such as var/desk, or leave the setting out.");
        else if (options.Enabled && options.Database is null && IsInside(options.FolderBeside(site.Value.Store), site.Value.Store))
            faults.Add("Fairway:Desk:Folder is inside the folder of the releases, which are public. Name one outside of it, such as var/desk.");
        if (options.Database is not null && !IsConnection(options.Database))
            faults.Add("Fairway:Desk:Database is no connection string of PostgreSQL. Write it as Host=db.example;Database=fairway;Username=fairway;Password=…, or leave the setting out for a file.");
        faults.AddRange(OrganisationOptionsRule.Faults(options.Organisations, $"{DeskOptions.Section}:{nameof(DeskOptions.Organisations)}"));
        if (!ReleaseWords.TryBy(options.PublishesAs, out _, out var refusal))
            faults.Add($"Fairway:Desk:PublishesAs: {refusal}");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsInside(string folder, string store)
    {
        var outer = Path.GetFullPath(store).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return (folder + Path.DirectorySeparatorChar).StartsWith(outer, StringComparison.Ordinal);
    }

    private static bool IsConnection(string text)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or DbException)
        {
            return false;
        }
    }
}
