using System.Globalization;
using Fairway.Trials.Processes;

namespace Fairway.Trials.Children;

/// <summary>Starts this program again as a child.</summary>
internal static class TrialChild
{
    private static readonly string Program = typeof(TrialChild).Assembly.Location;

    public static ChildProcess Start(string verb, StorePlace place, params int[] numbers) => ChildProcess.Start("dotnet", Arguments(verb, place, numbers));

    public static string[] Arguments(string verb, StorePlace place, params int[] numbers) =>
        [Program, verb, place.Folder, place.Origin ?? "-", .. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
