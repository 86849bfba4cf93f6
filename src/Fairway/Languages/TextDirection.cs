namespace Fairway.Languages;

public enum TextDirection
{
    LeftToRight,
    RightToLeft,
}
