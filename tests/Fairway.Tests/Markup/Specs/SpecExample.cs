using System.Collections.Immutable;

namespace Fairway.Tests.Markup.Specs;

/// <summary>One example of a specification: what is written, what it becomes, and its faults.</summary>
/// <param name="Name">File and number, such as <c>figures.md:3</c>.</param>
/// <param name="Language">Of the text: a tag.</param>
/// <param name="CommonMark">Its number among CommonMark's examples, which run with every link allowed; null for the dialect's own.</param>
/// <param name="Faults">Each as <c>code@line:column</c>.</param>
public sealed record SpecExample(
    string Name, string Language, int? CommonMark, ImmutableArray<string> Faults, string Source, string Html);
