using System.Collections.Immutable;
using Fairway.Content.Calendar;
using Fairway.Input;

namespace Fairway.Content.Checking;

/// <summary>Looks for what the calendar names, and for two entries of one name.</summary>
internal static class CalendarCheck
{
    public static ImmutableArray<CalendarEntry> Run(ContentIndex index, FaultList faults)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in index.Calendar)
        {
            if (!ids.Add(draft.Entry.Id))
                faults.Error(draft.IdPlace, "duplicate-item", $"There is an entry '{draft.Entry.Id}' already. Give this one another id.");
            if (draft.Entry.Dataset is { } dataset && !index.Datasets.ContainsKey(dataset.Value))
                faults.Error(draft.DatasetPlace!, "unknown-dataset", $"{index.UnknownDataset(dataset.Value)} Leave 'dataset' out until it is there.");
            if (draft.Entry.Page is { } page && !index.Pages.ContainsKey(page))
                faults.Error(draft.PagePlace!, "unknown-page", $"{index.UnknownPage(page.ToString())} Leave 'page' out until it is there.");
        }

        return [.. index.Calendar.Select(draft => draft.Entry)];
    }
}
