namespace Fairway.Markup.Limits;

/// <summary>A text has become more HTML than <see cref="MarkupLimits.Output"/>.</summary>
public sealed class OutputLimitException()
    : InvalidOperationException($"The text becomes more than {MarkupLimits.Output} characters of HTML. Cut it into several pages.");
