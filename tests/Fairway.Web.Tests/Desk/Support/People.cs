using Fairway.Web.Accounts;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Tests.Desk.Support;

/// <summary>People as a session says who they are.</summary>
internal static class People
{
    public static readonly Person Author = Is("author", Role.Author);
    public static readonly Person OtherAuthor = Is("other-author", Role.Author);
    public static readonly Person Reviewer = Is("reviewer", Role.Reviewer);
    public static readonly Person Publisher = Is("publisher", Role.Publisher);

    public static Person Is(string id, params Role[] roles) => new(id, id, $"{id}@example.org", "en", [.. roles], roles.Contains(Role.Translator) ? ["fa"] : [], HasProvedSecondFactor: true);
}
