namespace Fairway.Statistics.Intake;

/// <summary>A spreadsheet that is not read. Never leaves <see cref="SpreadsheetReader"/>, which answers with the code and the sentence.</summary>
internal sealed class SheetException(string code, string message, int line = 1, int column = 1) : Exception(message)
{
    public string Code => code;

    public int Line => line;

    public int Column => column;
}
