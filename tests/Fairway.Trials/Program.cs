using System.Globalization;
using Fairway.Trials;
using Fairway.Trials.Children;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    switch (args)
    {
        case [PublishingChild.LoopVerb, var folder, var origin, var page, var number]:
            await PublishingChild.Loop(Place(folder, origin), Number(page), Number(number), stop.Token);
            return 0;
        case [PublishingChild.OnceVerb, var folder, var origin, var page, var number]:
            return await PublishingChild.Once(Place(folder, origin), Number(page), Number(number), stop.Token);
        case [PublishingChild.RoundsVerb, var folder, var origin, var first, var count, var rounds]:
            await PublishingChild.Rounds(Place(folder, origin), Number(first), Number(count), Number(rounds), origin == "-", stop.Token);
            return 0;
        default:
            return await Trials.Run(args, Console.Out, stop.Token);
    }
}
catch (TrialFailedException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}

static StorePlace Place(string folder, string origin) => new(folder, origin == "-" ? null : origin);

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
