namespace Fairway.Statistics.Downloads;

/// <summary>The data with all that is needed to use them without this site: metadata, words and licence.</summary>
internal static class ZipPackage
{
    public static void Write(Dataset dataset, Stream stream, CancellationToken cancellationToken)
    {
        using var archive = new Archive(stream);
        archive.WriteText("README.txt", PackageText.ReadMe(dataset));
        archive.WriteText("LICENCE.txt", PackageText.Licence(dataset));
        archive.Write(DownloadFormat.DataPackage.FileOf(dataset.Id), content => DataPackageFile.Write(dataset, content, cancellationToken));
        archive.Write(DownloadFormat.CsvMetadata.FileOf(dataset.Id), content => CsvwFile.Write(dataset, content));
        archive.Write(DownloadFormat.Csv.FileOf(dataset.Id), content => CsvFile.Write(dataset, content, withMark: false, cancellationToken));
    }
}
