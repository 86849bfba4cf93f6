using Fairway.Content;
using Fairway.Content.Translating;
using Fairway.Input;
using Fairway.Languages;

namespace Fairway.Tests.Content;

public sealed class PseudoTreeTests
{
    [Fact]
    public void Two_languages_more_are_offered_made_of_the_source_alone()
    {
        var content = ContentTrees.Read(new PseudoTree(ContentTrees.Minimal(), "en", CancellationToken.None));

        Assert.Equal(["en", "fa", "en-XA", "ar-XB"], content.Languages.All.Select(language => language.Tag.Value));
        Assert.Equal("[Çļåíḿ åšýļúḿ~~~~~]", content.Messages[LanguageTag.Parse("en-XA")]["footer.claim"]);
        Assert.Equal(TextDirection.RightToLeft, content.Languages[LanguageTag.Parse("ar-XB")].Direction);
    }

    [Fact]
    public void The_repositorys_content_stays_without_a_fault()
    {
        var (tree, faults) = ContentReader.Read(new PseudoTree(new DirectoryTree(ContentTrees.RealFolder), "en", CancellationToken.None), CancellationToken.None);

        Assert.Empty(faults);
        Assert.NotNull(tree);
    }
}
