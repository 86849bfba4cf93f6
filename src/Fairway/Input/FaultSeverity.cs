namespace Fairway.Input;

public enum FaultSeverity
{
    Error,
    Warning,
}
