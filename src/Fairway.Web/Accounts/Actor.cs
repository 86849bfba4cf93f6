namespace Fairway.Web.Accounts;

/// <summary>Who did something: an account, or whoever runs the command line of the machine. Never an address or a name, since what was done stays written.</summary>
internal readonly record struct Actor(string Id)
{
    public static readonly Actor Console = new("console");

    public static Actor Of(Account account) => new(account.Id);
}
