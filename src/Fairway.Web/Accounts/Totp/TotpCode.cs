using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Fairway.Web.Accounts.Totp;

/// <summary>The codes of an authenticator (RFC 6238): six digits, a new one every thirty seconds.</summary>
internal static class TotpCode
{
    public const int Digits = 6;

    /// <summary>How many codes before and after the present one are taken, for clocks that differ.</summary>
    public const int StepsAside = 1;

    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    public static string Of(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What every authenticator computes. As a keyed hash, SHA-1 is not known to be broken.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xf)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step of which it is the code; null where it is of none near to this time. All are compared, each in the same time.</summary>
    public static long? Find(ReadOnlySpan<byte> key, string code, DateTimeOffset time)
    {
        long? found = null;
        var given = System.Text.Encoding.UTF8.GetBytes(code);
        for (var step = StepAt(time) - StepsAside; step <= StepAt(time) + StepsAside; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, System.Text.Encoding.UTF8.GetBytes(Of(key, step))))
                found = step;
        }

        return found;
    }
}
