using System.Globalization;
using Fairway.Input;

namespace Fairway.Content.Checking;

/// <summary>Guidance is written to be understood under stress, and to be translated: its sentences are short.</summary>
internal static class SentenceCheck
{
    /// <summary>On average, in words.</summary>
    public const int MostOnAverage = 15;

    /// <summary>Words of one sentence.</summary>
    public const int MostWords = 30;

    public static void Run(PageText text, FaultList faults)
    {
        var sentences = Sentences.Of(text);
        if (sentences.Most > MostWords)
        {
            faults.Warn(text.File, 1, 1, "long-sentence", string.Create(
                CultureInfo.InvariantCulture, $"A sentence has {sentences.Most} words; {MostWords} is the most that can be followed and translated. Make two of '{Suggestion.Clip(sentences.Longest)}'."));
        }

        if (sentences.Mean > MostOnAverage)
        {
            faults.Warn(text.File, 1, 1, "long-sentences", string.Create(
                CultureInfo.InvariantCulture, $"Sentences have {sentences.Mean:0.0} words on average; {MostOnAverage} is the most for guidance. Shorten the longest of them."));
        }
    }
}
