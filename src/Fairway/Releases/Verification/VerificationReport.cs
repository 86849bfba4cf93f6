using System.Collections.Immutable;

namespace Fairway.Releases.Verification;

/// <summary>What <c>verify</c> found.</summary>
/// <param name="Problems">Sentences, each beginning with the file and ending with the cure; empty where all is as it was written.</param>
/// <param name="Notes">What a publication that was killed left, and the next one clears: sentences.</param>
/// <param name="Releases">How many were followed from the newest to the first.</param>
/// <param name="Objects">How many were read and their ids computed anew.</param>
/// <param name="Files">How many were read.</param>
public sealed record VerificationReport(ImmutableArray<string> Problems, ImmutableArray<string> Notes, int Releases, int Objects, int Files);
