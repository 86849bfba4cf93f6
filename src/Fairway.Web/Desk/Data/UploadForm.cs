using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Fairway.Input;
using Fairway.Input.Yaml;
using Fairway.Statistics.Intake;
using Fairway.Statistics.Versions;

namespace Fairway.Web.Desk.Data;

/// <summary>What is typed beside a file of new data, as it was typed.</summary>
internal sealed record UploadForm
{
    /// <summary>A name of <see cref="Kinds"/>; nothing for what the changes show.</summary>
    public string? Kind { get; init; }

    /// <summary>In the site's source language: of the version, and of the release that brings it.</summary>
    public string? Note { get; init; }

    public string? Published { get; init; }

    public string? DataTo { get; init; }

    /// <summary>The revision of the open draft that the form was made from; 0 where there was none.</summary>
    public int Seen { get; init; }

    /// <summary>What a version may be said to be; the others show by themselves.</summary>
    public static ImmutableArray<VersionKind> Kinds { get; } = [VersionKind.Correction, VersionKind.Structure];

    public static UploadForm Of(DataUpload upload, string note, int seen) => new()
    {
        Kind = upload.Kind is { } kind ? KebabName.Of(kind) : null,
        Note = note,
        Published = upload.Published is { } published ? IsoDay.Write(published) : null,
        DataTo = upload.DataTo is { } dataTo ? IsoDay.Write(dataTo) : null,
        Seen = seen,
    };

    /// <param name="fault">Key of the sentence that says what is wrong.</param>
    public bool TryRead([NotNullWhen(true)] out UpdateOptions? options, [NotNullWhen(false)] out string? fault)
    {
        options = null;
        VersionKind? kind = null;
        if (!string.IsNullOrEmpty(Kind))
        {
            if (!KebabName.TryParse(Kind, out VersionKind said) || !Kinds.Contains(said))
                return Refused("data-fault.kind", out fault);
            kind = said;
        }

        if (string.IsNullOrWhiteSpace(Note))
            return Refused("data-fault.no-note", out fault);
        if (!TryDay(Published, out var published) || !TryDay(DataTo, out var dataTo))
            return Refused("data-fault.day", out fault);
        options = new UpdateOptions { Kind = kind, Note = Note.Trim(), Published = published, DataTo = dataTo };
        fault = null;
        return true;
    }

    private static bool Refused(string key, out string fault)
    {
        fault = key;
        return false;
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!IsoDay.TryParse(text.Trim(), out var parsed))
            return false;
        day = parsed;
        return true;
    }
}
