using System.Security.Cryptography;
using System.Text;

namespace Fairway.Web.Desk.Care.Links;

/// <summary>An address of another site that published pages name, and how it answered when it was last asked.</summary>
internal sealed class OutsideLink
{
    /// <summary>What <see cref="Fairway.Markup"/> lets through in a text.</summary>
    public const int MaxAddressLength = 2_000;

    /// <summary>On how many days a link has failed, without answering between, before it counts as broken: a server may be down for a night.</summary>
    public const int BrokenAfterDays = 2;

    /// <summary>SHA-256 of the address, in hexadecimal: an index over long texts has limits of its own.</summary>
    public required string Digest { get; init; }

    public required string Address { get; init; }

    /// <summary>The day (London) on which a node last set out to ask it; null before the first time.</summary>
    public DateOnly? Asked { get; set; }

    /// <summary>The day on which it was last known how it answers; null before the first time.</summary>
    public DateOnly? Checked { get; set; }

    public LinkState State { get; set; }

    /// <summary>Of its last answer; 0 where there was none.</summary>
    public int Status { get; set; }

    /// <summary>Where it has gone for good; null where it is where it was.</summary>
    public string? MovedTo { get; set; }

    /// <summary>Since when it has failed; null where it did not.</summary>
    public DateOnly? FailedSince { get; set; }

    /// <summary>On how many days it has failed since.</summary>
    public int FailedDays { get; set; }

    public bool IsBroken => FailedDays >= BrokenAfterDays;

    public static OutsideLink Of(string address) => new() { Address = address, Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address))) };

    /// <summary>Writes down how it answered on a day; of several answers on one day the last counts.</summary>
    public void Take(LinkAnswer answer, DateOnly day)
    {
        (State, Status, MovedTo) = (answer.State, answer.Status, answer.MovedTo is { Length: <= MaxAddressLength } moved ? moved : null);
        if (!answer.State.IsFailure())
            (FailedSince, FailedDays) = (null, 0);
        else
            (FailedSince, FailedDays) = (FailedSince ?? day, FailedDays + 1);
        (Asked, Checked) = (day, day);
    }
}
