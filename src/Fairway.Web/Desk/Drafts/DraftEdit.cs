using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fairway.Content;

namespace Fairway.Web.Desk.Drafts;

/// <summary>What a revision of a draft is to do to the site.</summary>
/// <param name="Title">Of the draft, in lists; it is not published.</param>
/// <param name="Note">What readers are told of it by the release's note, in the source language; empty while it is not written.</param>
internal sealed record DraftEdit(string Title, string Note)
{
    public static readonly ImmutableSortedDictionary<string, byte[]?> NoFiles = ImmutableSortedDictionary.Create<string, byte[]?>(StringComparer.Ordinal);

    /// <summary>By path in the content tree, the new bytes; null for a file that goes. Not <c>redirects.yaml</c>, which many drafts change.</summary>
    public ImmutableSortedDictionary<string, byte[]?> Files { get; init; } = NoFiles;

    /// <summary>What becomes of addresses.</summary>
    public ImmutableArray<RedirectEdit> Redirects { get; init; } = [];

    /// <summary>
    /// Of all that is published of it: SHA-256 in hexadecimal of a JSON array in UTF-8 of note, redirects, and each path with the SHA-256 of its bytes or null.
    /// What is approved is this.
    /// </summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new object[] { Note, RedirectsJson(), Files.Select(file => new[] { file.Key, file.Value is null ? null : DigestOf(file.Value) }) })));

    public string RedirectsJson() => JsonSerializer.Serialize(Redirects.Select(edit => new[] { edit.From.ToString(), edit.To?.ToString(), edit.Reason }));

    public static ImmutableArray<RedirectEdit> ReadRedirects(string json) =>
    [
        .. JsonSerializer.Deserialize<string?[][]>(json)!.Select(edit => new RedirectEdit(PageId.Parse(edit[0]!), edit[1] is { } to ? PageId.Parse(to) : null, edit[2])),
    ];

    public static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The text of one of its files; null where it has none, or takes it away.</summary>
    public string? Text(string path) => Files.GetValueOrDefault(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Where the page of the draft stands with it: elsewhere than it is published when the draft moves it.</summary>
    public PageId PlaceOf(PageId published) => Files.Where(file => file.Value is not null).Select(file => PlaceOf(file.Key)).FirstOrDefault(place => place is not null) ?? published;

    public DraftEdit With(string path, byte[]? bytes) => this with { Files = Files.SetItem(path, bytes) };

    public DraftEdit With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    private static PageId? PlaceOf(string path) => path.Split('/') is ["pages", var section, var slug, _] && PageId.TryCreate(section, slug, out var place) ? place : null;
}
