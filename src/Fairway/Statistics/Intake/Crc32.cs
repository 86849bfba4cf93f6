namespace Fairway.Statistics.Intake;

/// <summary>The checksum of an archive's entries (ISO 3309): the platform does not compare it, and a flipped bit can leave XML whole and change a number.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    public static uint Of(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var crc = uint.MaxValue;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            foreach (var value in buffer.AsSpan(0, read))
                crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint Entry(int value)
    {
        const uint Polynomial = 0xEDB88320;
        var entry = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Polynomial;
        return entry;
    }
}
