namespace Fairway.Web.Desk.Store;

/// <summary>The database of the desk is missing or out of reach. The message says which, and what to do.</summary>
internal sealed class DeskUnavailableException(string message, Exception inner) : Exception(message, inner);
