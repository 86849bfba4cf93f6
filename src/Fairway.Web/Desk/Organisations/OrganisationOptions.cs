namespace Fairway.Web.Desk.Organisations;

/// <summary>An organisation by which people sign in at the desk (OpenID Connect), under <c>Fairway:Desk:Organisations</c>.</summary>
internal sealed class OrganisationOptions
{
    /// <summary>In addresses and on accounts. It never changes: accounts of another id are another organisation's.</summary>
    public string Id { get; set; } = "";

    /// <summary>On the button.</summary>
    public string Name { get; set; } = "";

    /// <summary>Where its provider is: <c>/.well-known/openid-configuration</c> is below it.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Asked for beside <c>openid</c> and <c>email</c>.</summary>
    public List<string> Scopes { get; set; } = [];

    /// <summary>Values of <c>amr</c> or <c>acr</c> by which the provider says that somebody proved a second factor. Without one the desk asks for its own.</summary>
    public List<string> SecondFactor { get; set; } = [];

    /// <summary>Of its handler, among those of the program.</summary>
    public string Scheme => SchemeOf(Id);

    public static string SchemeOf(string id) => "organisation-" + id;
}
