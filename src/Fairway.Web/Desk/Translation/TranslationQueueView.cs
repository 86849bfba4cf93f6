using System.Collections.Immutable;
using Fairway.Web.Desk.Frame;

namespace Fairway.Web.Desk.Translation;

/// <param name="Frame">Around it.</param>
/// <param name="Queues">The most urgent first.</param>
internal sealed record TranslationQueuesView(DeskFrame Frame, ImmutableArray<LanguageQueue> Queues) : DeskModel(Frame);

/// <param name="Frame">Around it.</param>
/// <param name="Queue">Of one language.</param>
/// <param name="Person">Who reads it.</param>
/// <param name="Translators">Whom pages may be given to; empty for who may only take them.</param>
internal sealed record TranslationQueueView(DeskFrame Frame, LanguageQueue Queue, Person Person, ImmutableArray<(string Id, string Name)> Translators) : DeskModel(Frame)
{
    public bool Translates => Person.TranslatesInto.Contains(Queue.Language.Tag.Value);
}

/// <param name="Frame">Around it.</param>
/// <param name="Entry">A dataset in the queue.</param>
/// <param name="Language">Of the queue.</param>
/// <param name="Translates">Whether whoever reads it translates into that language.</param>
internal sealed record DataWordsEntryView(DeskFrame Frame, DataWordsEntry Entry, Fairway.Languages.Language Language, bool Translates) : DeskModel(Frame);
