using System.Security.Cryptography;

namespace Fairway.Web.Desk.Schedule;

/// <summary>This process among those that share the database: another one after each start, so that a claim of the one before runs out by itself.</summary>
internal sealed class PlanNode
{
    public const int NameLength = 16;

    public string Name { get; } = RandomNumberGenerator.GetHexString(NameLength, lowercase: true);
}
