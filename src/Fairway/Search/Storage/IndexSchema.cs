using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Index;

namespace Fairway.Search.Storage;

/// <summary>
/// The version of all that decides what an index of the same documents holds: how words are cut, folded and stemmed, which fields there are, how they are written. Nobody has to
/// remember to raise it: it is made of the ids that the compiler gives to the builds of this library, of Lucene and of the platform, and of the Unicode data of the machine. The
/// compiler is deterministic, so the same source built in the same place keeps its indexes; any other build makes each once more, which costs a start some seconds and no more.
/// </summary>
internal static class IndexSchema
{
    private const int Digits = 16;

    // J2N, on which Lucene stands, reads letters and cases; the platform has the data of Unicode.
    private static readonly Type[] _deciding = [typeof(IndexSchema), typeof(IndexWriter), typeof(StandardTokenizer), typeof(J2N.Character), typeof(object)];

    /// <summary>The ids of the builds, and the version of the machine's ICU, by which the platform normalises.</summary>
    public static ImmutableArray<string> Builds { get; } =
    [
        .. _deciding.Select(type => type.Module.ModuleVersionId.ToString()),
        CultureInfo.InvariantCulture.CompareInfo.Version.FullVersion.ToString(CultureInfo.InvariantCulture),
    ];

    /// <summary>16 lower-case hexadecimal digits.</summary>
    public static string Version { get; } = Of(Builds);

    public static string Of(IEnumerable<string> builds) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', builds))))[..Digits];
}
