using CsCheck;
using Fairway.Search.Querying;
using Lucene.Net.Search;

namespace Fairway.Tests.Search.Querying;

public sealed class TextScorerTests
{
    [Fact]
    public void It_stands_at_the_first_match_at_or_after_what_it_is_sent_to() =>
        Gen.Select(Gen.Int[0, 300].HashSet[1, 120], Gen.Int[0, 320].List[1, 60]).Sample((having, targets) =>
        {
            int[] documents = [.. having.Order()];
            var scorer = new TextScorer(TextMatches.Of([new ListScorer(documents)])!, worth: 1);
            var stands = -1;
            foreach (var target in targets.Order())
            {
                // From the documents alone: it never goes back.
                var expected = stands >= target ? stands : documents.Where(document => document >= target).DefaultIfEmpty(TextScorer.End).First();
                stands = scorer.GoTo(target);
                Assert.Equal(expected, stands);
                Assert.Equal(expected, scorer.Document);
                if (stands != TextScorer.End)
                    Assert.Equal(stands / 2f, scorer.Score());
            }
        });

    [Fact]
    public void A_document_counts_for_its_best_text_and_a_quarter_of_the_others()
    {
        var matches = TextMatches.Of([new ListScorer([2, 8, 9]), new ListScorer([4, 8]), new ListScorer([8])])!;

        Assert.Equal([2, 4, 8, 9], matches.Documents);
        Assert.Equal([1f, 2f, 4f + (0.25f * (4f + 4f)), 4.5f], matches.Scores);
    }

    [Fact]
    public void Texts_that_have_nothing_have_no_matches() => Assert.Null(TextMatches.Of([new ListScorer([]), new ListScorer([])]));

    /// <summary>Matches these documents, each for half its number.</summary>
    private sealed class ListScorer(int[] documents) : Scorer(null)
    {
        private int _at = -1;

        public override int DocID => _at < 0 ? -1 : _at < documents.Length ? documents[_at] : NO_MORE_DOCS;

        public override int Freq => 1;

        public override int NextDoc()
        {
            _at++;
            return DocID;
        }

        public override int Advance(int target) => throw new NotSupportedException();

        public override long GetCost() => documents.Length;

        public override float GetScore() => DocID / 2f;
    }
}
