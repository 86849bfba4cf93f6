namespace Fairway.Languages;

/// <summary>Direction in plain text, where no <c>bdi</c> or <c>dir</c> can say it: titles, headers of files, alternative texts.</summary>
public static class Bidi
{
    /// <summary>U+2068, first strong isolate: the inserted text finds its own direction.</summary>
    public const char FirstStrongIsolate = '\u2068';

    /// <summary>U+2069, pop directional isolate.</summary>
    public const char PopIsolate = '\u2069';

    /// <summary>Keeps a text of unknown direction from reordering what stands around it (Unicode standard annex 9, section 2.4).</summary>
    public static string Isolate(string text) => text.Length == 0 ? text : $"{FirstStrongIsolate}{text}{PopIsolate}";
}
