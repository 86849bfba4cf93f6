using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fairway.Cldr;

// Fairway.Cldr PACKAGES LANGUAGES SAMPLES: a folder with the npm packages of CLDR, content/languages.json, and the file of plural samples. Both files are rewritten.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var packages, var languages, var samples])
{
    await Console.Error.WriteLineAsync("Usage: src/Fairway.Cldr/update");
    return 2;
}

try
{
    var cldr = new CldrPackages(packages);
    var file = JsonNode.Parse(await File.ReadAllBytesAsync(languages))!.AsObject();
    foreach (var entry in file["languages"]!.AsArray())
        LanguageUpdate.Apply(entry!.AsObject(), cldr);
    await File.WriteAllTextAsync(languages, JsonText.Of(file));
    await File.WriteAllTextAsync(samples, JsonText.Of(cldr.PluralSamples()));
    return 0;
}
catch (Exception exception) when (exception is JsonException or IOException or CldrException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
