using Fairway.Web.Accounts;

namespace Fairway.Web.Desk.Organisations;

/// <summary>What is wrong with the settings of organisations, in sentences. None of them repeats a secret.</summary>
internal static class OrganisationOptionsRule
{
    public static IEnumerable<string> Faults(IReadOnlyList<OrganisationOptions> organisations, string section)
    {
        if (organisations.Count > OrganisationLimits.Most)
            yield return $"{section} has {organisations.Count} organisations. Name at most {OrganisationLimits.Most}.";
        for (var i = 0; i < organisations.Count; i++)
        {
            var (organisation, place) = (organisations[i], $"{section}:{i}");
            if (!IsId(organisation.Id))
                yield return $"{place}:Id is '{organisation.Id}'. Write 1 to {Account.MaxOrganisationLength} small letters, digits and hyphens: it is part of addresses.";
            else if (organisations.Take(i).Any(other => other.Id == organisation.Id))
                yield return $"{place}:Id is '{organisation.Id}', which another organisation has. Give each its own.";
            if (string.IsNullOrWhiteSpace(organisation.Name) || organisation.Name.Length > OrganisationLimits.MaxNameLength || organisation.Name.Any(char.IsControl))
                yield return $"{place}:Name is not of 1 to {OrganisationLimits.MaxNameLength} characters. Write what the button says.";
            if (!IsAuthority(organisation.Authority))
                yield return $"{place}:Authority is no address of a provider. Write it as https://login.organisation.example, without a query; http is for this machine alone.";
            if (string.IsNullOrWhiteSpace(organisation.ClientId))
                yield return $"{place}:ClientId is empty. Write the id that the provider gave this site.";
            if (string.IsNullOrWhiteSpace(organisation.ClientSecret))
                yield return $"{place}:ClientSecret is empty. Write the secret that the provider gave this site.";
            if (!organisation.Scopes.All(IsScope))
                yield return $"{place}:Scopes has one that is empty or holds a space, a quotation mark or a backslash. Write each as the provider names it.";
            if (organisation.SecondFactor.Exists(string.IsNullOrWhiteSpace))
                yield return $"{place}:SecondFactor has an empty value. Write values of amr or acr, such as mfa, or leave the setting out.";
        }
    }

    /// <summary>Plain http never leaves this machine.</summary>
    public static bool IsOfThisMachine(string authority) => Uri.TryCreate(authority, UriKind.Absolute, out var address) && address is { Scheme: "http", IsLoopback: true };

    private static bool IsId(string id) => id.Length is > 0 and <= Account.MaxOrganisationLength && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static bool IsAuthority(string text) =>
        IsOfThisMachine(text) || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https", Query: "", Fragment: "", UserInfo: "" });

    /// <summary>RFC 6749, section 3.3.</summary>
    private static bool IsScope(string scope) => scope.Length > 0 && scope.All(letter => letter is > ' ' and <= '~' and not '"' and not '\\');
}
