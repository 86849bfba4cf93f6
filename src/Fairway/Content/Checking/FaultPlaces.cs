using Fairway.Input;
using Fairway.Input.Yaml;

namespace Fairway.Content.Checking;

/// <summary>Faults at places of files that may have been read for an earlier tree, whose own list of faults is closed.</summary>
internal static class FaultPlaces
{
    public static void Error(this FaultList faults, YamlNode place, string code, string message) => faults.Error(place.File, place.Line, place.Column, code, message);

    public static void Warn(this FaultList faults, YamlNode place, string code, string message) => faults.Warn(place.File, place.Line, place.Column, code, message);
}
