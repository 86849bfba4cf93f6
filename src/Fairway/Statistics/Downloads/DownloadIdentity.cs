using System.Text;

namespace Fairway.Statistics.Downloads;

/// <summary>A name for all that the files of a dataset are made of: its data, its description and words, and the form of the files.</summary>
public static class DownloadIdentity
{
    /// <summary>SHA-256 in small hexadecimal digits: two datasets with the same have the same files.</summary>
    public static string Of(Dataset dataset)
    {
        using var digest = new DigestStream();
        // Between them, these say everything that any file says beside the data themselves.
        Append(FormattableString.Invariant($"{DownloadFormat.Schema} {dataset.Version.Number} {dataset.Version.Digest} {dataset.DataFrom:yyyy-MM-dd} {dataset.DataTo:yyyy-MM-dd}\n"));
        Append(PackageText.ReadMe(dataset));
        CsvwFile.Write(dataset, digest);
        DataPackageFile.Write(dataset, digest, 0, "");
        return digest.Digest();

        void Append(string text) => digest.Write(Encoding.UTF8.GetBytes(text));
    }
}
