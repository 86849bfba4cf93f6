using System.Collections.Frozen;

namespace Fairway.Web.Accounts.Passwords;

/// <summary>What a password must be: long, and neither common nor made of the e-mail address. Nothing is asked of its letters (NIST SP 800-63B, section 3.1.1.2).</summary>
internal static class PasswordRule
{
    /// <summary>In characters as a person counts them, so that no script has it easier.</summary>
    public const int Shortest = 12;

    /// <summary>In UTF-16 units: what is hashed is bounded.</summary>
    public const int Longest = 256;

    /// <summary>Of different characters, however long it is.</summary>
    public const int FewestDifferent = 5;

    /// <summary>A part of an e-mail address of fewer letters is no secret that was given away.</summary>
    private const int ShortestOwnPart = 4;

    private static readonly FrozenSet<string> Common = ReadCommon();

    /// <returns>Null for one that will do.</returns>
    public static AccountFault? Check(string? password, string? email)
    {
        if (password is null || password.Length > Longest)
            return password is null ? AccountFault.PasswordShort : AccountFault.PasswordLong;
        if (new System.Globalization.StringInfo(password).LengthInTextElements < Shortest)
            return AccountFault.PasswordShort;

        var folded = password.ToLowerInvariant();
        if (folded.EnumerateRunes().Distinct().Count() < FewestDifferent || IsSequence(folded) || Common.Contains(folded) || Common.Contains(Root(folded)))
            return AccountFault.PasswordCommon;
        return IsOwn(folded, email?.ToLowerInvariant() ?? "") ? AccountFault.PasswordOwn : null;
    }

    /// <summary>Digits and signs around a common word, or the word again and again, are the first that are tried: <c>2026password!!</c>, <c>secretsecret</c>.</summary>
    private static string Root(string password)
    {
        var word = password.AsSpan().Trim("0123456789!?.,:;-_+*#@$%&/()= ");
        for (var length = 1; length <= word.Length / 2; length++)
        {
            if (word.Length % length == 0 && IsRepeated(word, length))
                return word[..length].ToString();
        }

        return word.ToString();
    }

    private static bool IsRepeated(ReadOnlySpan<char> word, int length)
    {
        for (var at = length; at < word.Length; at += length)
        {
            if (!word[..length].SequenceEqual(word.Slice(at, length)))
                return false;
        }

        return true;
    }

    /// <summary>Each character is the one before, or its neighbour: <c>123456789012</c>, <c>abcdefghijkl</c>.</summary>
    private static bool IsSequence(string password)
    {
        for (var i = 1; i < password.Length; i++)
        {
            if (Math.Abs(password[i] - password[i - 1]) is not (0 or 1 or 9))
                return false;
        }

        return true;
    }

    private static bool IsOwn(string password, string email)
    {
        var local = email.Split('@')[0];
        return password.Contains(email, StringComparison.Ordinal) && email.Length > 0
            || (local.Length >= ShortestOwnPart && password.Contains(local, StringComparison.Ordinal));
    }

    private static FrozenSet<string> ReadCommon()
    {
        using var file = typeof(PasswordRule).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("common-passwords.txt is not built into the program. See its EmbeddedResource in Fairway.Web.csproj.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
