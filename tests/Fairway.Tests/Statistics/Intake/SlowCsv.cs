namespace Fairway.Tests.Statistics.Intake;

/// <summary>CSV letter by letter, to compare with.</summary>
internal static class SlowCsv
{
    public static List<List<string>> Read(string text)
    {
        var records = new List<List<string>>();
        var (record, field, isQuoted) = (new List<string>(), "", false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                field += text[++i];
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (isQuoted || text[i] is not (',' or '\r' or '\n'))
                field += text[i];
            else if (text[i] != '\r')
            {
                record.Add(field);
                field = "";
                if (text[i] == '\n')
                {
                    records.Add(record);
                    record = [];
                }
            }
        }

        return records;
    }
}
