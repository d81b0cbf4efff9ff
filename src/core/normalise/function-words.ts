/** functionWords: the small words that tell a language, as the words of a text are (see fold-words.ts). */
import { wordsOf } from './fold-words.js';
import { remembered } from './remembered.js';

/*
 * Written for this program: articles, pronouns, prepositions, conjunctions and auxiliary verbs, the most frequent first.
 * Words of other scripts are here only where several languages share the script.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `the and of to in is for with you that this are on be we our your it from all by as at or have not their they who an can will
    about what if more how out when there which was us has but new any other just no where up like related discussion community`,
  es: `de la el en y que los para del las por con una un su es al lo como mas sus nos este esta se son nuestra nuestro o entre desde
    todos sobre si tu sin pero ser donde cuando hay fue tambien muy ya quien porque esto nosotros nuestros somos contra cada han`,
  pt: `de da do que e em para os das dos com uma um no na por mais nos se as ao pela pelo sua seu como voce nossa nosso sao nao tem ou
    aos mas esta este isso quem sobre todos foi ser entre tambem pelos nas muito ja ate sem quando aqui nosso somos`,
  fr: `de la le et les des en du pour un une dans sur au est vous par que qui avec aux nous ce plus pas sont notre votre il ou son nos
    vos ses sa cette leur tout tous comme ne je mais elle ils etre fait ces ont aussi sans entre chez depuis quand deux y`,
  it: `di e il la per in del che i un della le con una da non al dei gli si sono nel alla lo anche ci come piu su delle tutti ma nostra
    nostro questo questa dal chi se tra ed degli ai loro suo sua ha ho essere cosa dalla nella alle o`,
  ca: `de la i el per a en els que les amb del un una dels al es no mes per com o ens pel som sobre aquest aquesta tots als nostra
    nostre ha seva seu si tambe son fer molt perque entre fins des hi quan`,
  ro: `de si in la pe cu din pentru ca este sunt nu un o care mai al ale sau despre prin toate noi va ne cel cea dar iar ce lui ei fi
    fost am are ai se sa le la acest aceasta avem tine intre dupa ani unde daca doar`,
  de: `der die und in den von zu das mit ist fur auf des im dem ein eine nicht sich wir fur auch es an als wie bei oder aus zum zur sie
    einen einer nach wird alle unsere unser uns ihr ich sind hat werden um uber haben durch wenn nur noch am so vom man kann euch
    gegen mehr diese dieser`,
  nl: `de en van het een in voor is op met te dat zijn we die er aan niet om bij of uit ook als wij naar door over je ons onze alle maar
    dan wordt worden heeft hebben nog deze tot hun hier kan meer wat geen jij tegen tussen zich`,
  sv: `och i att for som en av pa det ar med till den har vi om de ett inte kan alla eller fran dig du vara oss var sig vid nar men
    efter under mot nu ska sa jag ni hos mer detta denna blir finns hur`,
  da: `og i at for er en til med af det den der pa har vi som de et ikke kan om du alle fra eller os vores dig sig var men ved efter
    hvor skal vil nu jeg hos mere blev bliver ogsa mod denne dette hvad hvis`,
  no: `og i for er en til med av det den som pa har vi de et ikke kan om du alle fra eller oss var vare deg seg men ved etter hvor skal
    vil na jeg hos mer ble blir ogsa mot denne dette hva hvis a vi`,
  fi: `ja on ei se etta oli mutta kun niin tai myos ovat kuin joka sen hanen me han mika voi vain jos nyt kaikki ole olla sekä tama ne
    mukaan jo joita jotka kanssa meidan`,
  pl: `i w na z do sie nie dla jest to o od po przez oraz ze za jak co przy czy ale tak ktore jego ich by nas lub aby pod jej tym moze
    byc sa ktory wszystkich naszej bez tego tylko ktora`,
  cs: `a v na se je z do o to pro s ze k i ve po by jsou ale za jako od co nebo jak tak pri bude podle si jeho jsme nas aby jen pod
    vsechny ktere ktery byl pred mezi`,
  hu: `a az es hogy nem is egy meg ez de van volt ha csak mar mint vagy ki lesz minden el azt ezt sem mert majd aki ami kell nekunk
    vagyunk szerint kozott alatt`,
  tr: `ve bir bu icin ile da de cok en daha olarak gibi ne kadar sonra olan ya var her biz ise ama ki mi veya tum degil oldu
    bizim hem yeni diye gore ilk iki bu ilgili tarafindan uzerinde onun butun hic bana sen ben siz biri icinde buyuk once ayni`,
  vi: `va cua cac cho la trong nguoi co khong duoc nhung mot voi chung ban toi nay tai ve den o nhu khi da se cung de tu hoac tren cho
    lam viet nhom vi theo phai con nen moi nhieu dang thi ma`,
  id: `yang dan di untuk dengan ini itu dari dalam tidak adalah pada ke akan kami atau juga oleh kita bisa anda ada sebagai tentang saya
    mereka karena telah lebih para seperti semua sudah bagi dapat`,
  fil: `ng sa ang na mga at ay ito para ako kami natin namin tayo hindi kung po si ni nang may ka mo ko lang lahat isang din rin
    pero siya niya kayo atin amin mula dahil ating aming nila iyon wala`,
  ht: `nan pou ak yo li nou se ki ou pa gen yon sou tout kap ayisyen kreyol men moun sa la konsa tankou ant lot fe ka epi kote anpil ap
    te si mwen chak kominote paske`,
  so: `iyo ka waa ku oo in ee uu la soo ay ah ayaa u ugu si loo kale aan sida waxaa leh waxay wuxuu dadka isku dhan mid laga lagu kala
    bulshada soomaalida`,
  sw: `na ya wa kwa ni za katika la kuwa cha hii yake wao si kama hiyo au watu pia zaidi hizo hili huo hata lakini baada bila kila sisi
    wetu yetu`,
  ru: `и в не на с что для по из как от за все у о это к мы наш вы но или до же его только так если их о при чтобы есть том нас будет были было может
    можно нужно уже еще когда где год после время очень который которые также тоже вас вам им себя этого того чем кто здесь там я он
    она они мне меня бы по для`,
  uk: `і в не на з що для та по від як за всі у це до ми про але або є його також й ви яка які який щоб їх із при нас між був була`,
  bg: `и на да в се за не от с е като по са че до това или ще при към ние ни си за всички но който която които след само сме`,
  sr: `и у да је на се за од са не су који као а из што или до ми по али ће све о нас би које није то ово`,
  ar: `من في علي الي عن هذا هذه التي الذي الذين مع او ان كل ما لا بين هو هي كان كانت قد لم لن ذلك تلك نحن بعد قبل لكن عند غير حتي يا كما
    انه انها اي ايضا حول خلال ثم اذا هناك منذ اكثر عليه عليها فيها فيه منها منه له لها بها به لهم وهو وهي وفي ومن وقد كيف`,
  fa: `از در به كه اين را با براي است آن تا هاي بر يا ما خود شما هم مي شود كرد ان است هر شد بود كنيد يك دو ها همه`,
  ur: `كي كا كي ميں سے هے كو اور كے پر هيں نے به يه ان اس كر هم ايك تها تو جو كيا لئي ليے اپ بهي ھے لوگوں`,
  hi: `के में की है और को का से पर हैं ने यह कि एक इस लिये हम भी नहीं कर तो हो था जो या अपने साथ सभी हमारे आप थे गया तक`,
  mr: `आहे आणि या व हे ते की तर आहेत नाही ही मध्ये आपल्या होते होती केली साठी असे पण त्या एक आम्ही सर्व झाले`,
  ne: `छ र को मा का को लागि यो छन् गर्न भएको हरू पनि हो तथा नेपाली भने गर्ने एक सबै हामी गरेको लाई बाट`,
};

/** Language code (BCP 47) → its small words; none of a language that is not known here. */
export const functionWords = remembered(
  (language: string): ReadonlySet<string> => new Set(wordsOf(FUNCTION_WORDS[language] ?? '')),
);
