namespace Fairway.Languages;

/// <summary>CLDR plural rules of one language (UTS 35, part 3, section 5).</summary>
public sealed class PluralRules
{
    public string Cardinal(decimal number) => throw new NotImplementedException();

    public string Ordinal(decimal number) => throw new NotImplementedException();
}
